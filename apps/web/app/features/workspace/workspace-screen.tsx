import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { HandoversView } from '@passerelle/core/handovers/contract.ts';
import type { ContactView, DueStepView } from '@passerelle/core/journal/contract.ts';
import type { MembersProfileView } from '@passerelle/core/profiles/contract.ts';
import { HandoversSection } from '#app/features/handovers/handovers-section.tsx';
import type { HealthView, PulseView } from '@passerelle/core/health/contract.ts';
import { HealthSection } from '#app/features/health/health-section.tsx';
import { DueSection } from '#app/features/journal/due-section.tsx';
import { JournalSection } from '#app/features/journal/journal-section.tsx';
import { AgreementSection } from '#app/features/life/agreement-section.tsx';
import { LifeSection } from '#app/features/life/life-section.tsx';
import { ProposalCard } from '#app/features/life/proposal-card.tsx';
import type { readLife } from '#app/features/life/read-life.server.ts';
import { PartnerSection } from '#app/features/profiles/partner-section.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { TalkPanel, type Talk } from './talk-panel.tsx';
import { useFreshWorkspace } from './use-fresh-workspace.ts';
import { WorkspaceHeader } from './workspace-header.tsx';

type Notes = { newest: ContactView[]; due: DueStepView[] };
type Answer = { problem: FormProblem } | undefined;
type Props = { binome: BinomeLifeView; life: Awaited<ReturnType<typeof readLife>>; health: HealthView; pulse: PulseView; talk: Talk | null; journal: Notes | null; handovers: HandoversView; selfId: string; clientId: string; answer: Answer };

/** All that a binôme works with, on one page: what is to be done, what was said last, what was noted. */
export function WorkspaceScreen({ binome, life, health, pulse, talk, journal, handovers, selfId, clientId, answer }: Props) {
type Props = { binome: BinomeLifeView; health: HealthView; pulse: PulseView; talk: Talk | null; journal: Notes | null; handovers: HandoversView; partner: MembersProfileView | null; selfId: string; clientId: string; answer: Answer };

/** All that a binôme works with, on one page: what is to be done, what was said last, what was noted. */
export function WorkspaceScreen({ binome, health, pulse, talk, journal, handovers, partner, selfId, clientId, answer }: Props) {
  const { t } = useTranslation();
  useFreshWorkspace(binome);
  const { side, status } = binome;
  return (
    <>
      <WorkspaceHeader binome={binome} zones={talk?.members ?? []} selfId={selfId} />
      <div className="workspace">
        <div className="stack">
          {talk && <TalkPanel talk={talk} selfId={selfId} clientId={clientId} />}
          {!talk && side && status === 'proposed' && <ProposalCard binome={binome} heading="h2" />}
          {!talk && <p className="note">{t(side ? 'workspace.noTalk' : 'workspace.notYours')}</p>}
        </div>
        <div className="stack">
          <HealthSection binome={binome} health={health} pulse={pulse} selfId={selfId} />
          {journal && (
            <>
              <DueSection steps={journal.due} />
              <JournalSection binome={binome} newest={journal.newest} canNote={binome.can.note} clientId={clientId} answer={answer} />
            </>
          )}
          <HandoversSection binome={binome} handovers={handovers} selfId={selfId} />
          <LifeSection binome={binome} {...life} />
          <AgreementSection binome={binome} {...life} />
          <PartnerSection profile={partner} />
        </div>
      </div>
    </>
  );
}
