import { Link } from '@remix-run/react';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { Avatar } from '#app/components/avatar.tsx';
import { Badge } from '#app/components/badge.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ProposalAnswer } from './proposal-answer.tsx';
import { StageLine } from './stage-line.tsx';
import { WhyProposed } from './why-proposed.tsx';
import './life.css';

type Props = {
  binome: BinomeLifeView;
  /** Its name's heading: under a section's on the home page, right under the page's on others. */
  heading: 'h2' | 'h3';
  answer?: { problem: FormProblem } | undefined;
};

/** Somebody is proposed to the reader: who it is, why, and the answer. */
export function ProposalCard({ binome, heading: Heading, answer }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { id, side, mentor, mentee, explained, can } = binome;
  const partner = side === 'mentor' ? mentee : mentor;
  return (
    <article className="proposal" data-turn={can.answer || undefined}>
      <header className="proposal__head">
        <Avatar id={partner.id} name={partner.name} size="l" />
        <div className="proposal__who">
          <Heading className="proposal__name">
            <Link to={`/binomes/${id}/proposal`} prefetch="intent">
              <bdi>{partner.name}</bdi>
            </Link>
          </Heading>
          <p>
            <bdi>{partner.jobTitle}</bdi> · <bdi>{communeName(partner.commune)}</bdi>
          </p>
          <p>{t(side === 'mentor' ? 'life.proposal.asMentor' : 'life.proposal.asMentee')}</p>
        </div>
        <Badge tone={can.answer ? 'turn' : 'neutral'}>{t('workspace.status.proposed')}</Badge>
      </header>
      <p>
        <StageLine binome={binome} />
      </p>
      <WhyProposed explained={explained} />
      {can.answer && <ProposalAnswer binome={binome} answer={answer} />}
    </article>
  );
}
