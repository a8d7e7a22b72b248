import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { HandoversView } from '@passerelle/core/handovers/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { StandInLine } from './stand-in-line.tsx';

type Props = { binome: Pick<BinomeLifeView, 'id' | 'mentor' | 'mentee' | 'substitutes' | 'can'>; handovers: HandoversView; selfId: string };

/** On a binôme's page: who stands in, what one is asked after a handover, and the ways to change who works in it. Nothing while there is nothing of it. */
export function HandoversSection({ binome, handovers: { items }, selfId }: Props) {
  const { t } = useTranslation();
  const { id, substitutes, can } = binome;
  const asks = items.some(({ own, can: may }) => may.answer && own?.given === null);
  if (substitutes.length === 0 && items.length === 0 && !can.substitute && !can.handOver) return null;
  return (
    <Panel title={t('handovers.section')} className="handover-lines">
      {substitutes.map((standIn) => (
        <p key={standIn.id}>
          <StandInLine standIn={standIn} absent={binome[standIn.side]} selfId={selfId} />
        </p>
      ))}
      {asks && <p>{t('handovers.asked')}</p>}
      <div className="button-row">
        {asks && (
          <LinkButton to={`/binomes/${id}/handover`} look="primary" size="s">
            {t('handovers.toAnswer')}
          </LinkButton>
        )}
        {(can.substitute || substitutes.some(({ member }) => member.id === selfId)) && (
          <LinkButton to={`/binomes/${id}/substitute`} look="secondary" size="s">
            {t('handovers.substitute.title')}
          </LinkButton>
        )}
        {!asks && (can.handOver || items.length > 0) && (
          <LinkButton to={`/binomes/${id}/handover`} look="secondary" size="s">
            {t('handovers.handover.title')}
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}
