import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { TalkPanel, type Talk } from './talk-panel.tsx';
import { useFreshWorkspace } from './use-fresh-workspace.ts';
import { WorkspaceHeader } from './workspace-header.tsx';

type Props = { binome: BinomeLifeView; talk: Talk | null; selfId: string; clientId: string };

/** All that a binôme works with, on one page: what is to be done, what was said last, what was noted. */
export function WorkspaceScreen({ binome, talk, selfId, clientId }: Props) {
  const { t } = useTranslation();
  useFreshWorkspace(binome);
  return (
    <>
      <WorkspaceHeader binome={binome} zones={talk?.members ?? []} selfId={selfId} />
      <div className="workspace">
        <div className="stack">{talk ? <TalkPanel talk={talk} selfId={selfId} clientId={clientId} /> : <p className="note">{t(binome.side ? 'workspace.noTalk' : 'workspace.notYours')}</p>}</div>
        <div className="stack" />
      </div>
    </>
  );
}
