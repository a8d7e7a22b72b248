import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { HandoversSection } from '#app/features/handovers/handovers-section.tsx';
import { HealthSection } from '#app/features/health/health-section.tsx';
import { DueSection } from '#app/features/journal/due-section.tsx';
import { JournalSection } from '#app/features/journal/journal-section.tsx';
import { AgreementSection } from '#app/features/life/agreement-section.tsx';
import { LifeSection } from '#app/features/life/life-section.tsx';
import { ProposalCard } from '#app/features/life/proposal-card.tsx';
import { PartnerSection } from '#app/features/profiles/partner-section.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Workspace } from './read-workspace.server.ts';
import { TalkPanel } from './talk-panel.tsx';
import { useFreshWorkspace } from './use-fresh-workspace.ts';
import { WorkspaceHeader } from './workspace-header.tsx';

type Answer = { problem: FormProblem } | undefined;
type Props = { workspace: Workspace; selfId: string; clientId: string; answer: Answer };

/**
 * All that a binôme works with, on one page. On a phone what is to be done comes first, then what was said and noted, then what seldom changes; where there
 * is room for two columns, words stand beside deeds.
 */
export function WorkspaceScreen({ workspace, selfId, clientId, answer }: Props) {
  const { binome, life, health, pulse, talk, notes, handovers, partner } = workspace;
  useFreshWorkspace(binome);
  return (
    <>
      <WorkspaceHeader binome={binome} zones={talk?.members ?? []} selfId={selfId} />
      <div className={binome.side === null ? 'workspace workspace--figures' : 'workspace'}>
        <div className="stack workspace__now">
          <HealthSection binome={binome} health={health} pulse={pulse} selfId={selfId} />
          {notes && <DueSection steps={notes.due} />}
        </div>
        <div className="stack workspace__words">
          {talk ? <TalkPanel talk={talk} selfId={selfId} clientId={clientId} /> : <NoTalk binome={binome} />}
          {notes && <JournalSection binome={binome} newest={notes.newest} canNote={binome.can.note} clientId={clientId} answer={answer} />}
        </div>
        <div className="stack workspace__frame">
          <HandoversSection binome={binome} handovers={handovers} selfId={selfId} />
          <LifeSection binome={binome} {...life} />
          <AgreementSection binome={binome} {...life} />
          <PartnerSection profile={partner} />
        </div>
      </div>
    </>
  );
}

/** Nobody talks yet, or it is not the reader's to read. */
function NoTalk({ binome }: { binome: BinomeLifeView }) {
  const { t } = useTranslation();
  const { side, status } = binome;
  return (
    <>
      {side && status === 'proposed' && <ProposalCard binome={binome} heading="h2" />}
      <p className="note">{t(side ? 'workspace.noTalk' : 'workspace.notYours')}</p>
    </>
  );
}
