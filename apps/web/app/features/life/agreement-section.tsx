import type { AgreementStanding, AgreementView } from '@passerelle/core/agreements/contract.ts';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { Signatures } from './signatures.tsx';
import './life.css';

type Props = {
  binome: BinomeLifeView;
  /** Null for whoever does not work in the binôme. */
  agreement: AgreementView | null;
  standing: AgreementStanding;
};

/** What the two agreed on, shortly; for a coordinator that it is signed, and the rhythm. */
export function AgreementSection({ binome, agreement, standing }: Props) {
  const { t } = useTranslation();
  const { id, can } = binome;
  if (!agreement && !standing.written && !can.agree) return null;
  const waits = can.agree && agreement?.current && !agreement.ownSigned;
  const open = agreement && (agreement.current || can.agree) && (
    <LinkButton to={`/binomes/${id}/agreement`} size="s" look={waits ? 'primary' : 'quiet'}>
      {t(waits ? 'life.agreement.openToSign' : agreement.current ? 'life.agreement.open' : 'life.agreement.begin')}
    </LinkButton>
  );
  return (
    <Panel title={t('life.agreement.title')} action={open} className="agreement">
      <p className="facts">
        <Badge tone={standing.signed ? 'accent' : waits ? 'turn' : 'neutral'}>{t(`life.agreement.standing.${standing.signed ? 'signed' : standing.written ? 'open' : 'none'}`)}</Badge>
        {standing.rhythm && <span>{t(`life.agreement.rhythms.${standing.rhythm}`)}</span>}
      </p>
      {!standing.written && agreement && <p className="note">{t('life.agreement.why')}</p>}
      {agreement?.current?.goals && <Prose html={agreement.current.goalsHtml} />}
      {agreement?.current && !agreement.signed && <Signatures wording={agreement.current} binome={binome} />}
    </Panel>
  );
}
