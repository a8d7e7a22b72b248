import type { BinomeFiguresView } from '@passerelle/core/overview/contract.ts';
import { Panel } from '#app/components/panel.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** How often each side took a turn, and through what. */
export function TurnTable({ turns }: Pick<BinomeFiguresView, 'turns'>) {
  const { t } = useTranslation();
  const { tag } = useReader();
  return (
    <Panel title={t('overview.one.turns')}>
      {turns.length === 0 ? (
        <p className="note">{t('overview.one.noTurns')}</p>
      ) : (
        <table className="figure-table">
          <caption className="visually-hidden">{t('overview.one.turns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.one.channel')}</th>
              <th scope="col">{t('overview.one.mentor')}</th>
              <th scope="col">{t('overview.one.mentee')}</th>
            </tr>
          </thead>
          <tbody>
            {turns.map(({ channel, mentor, mentee }) => (
              <tr key={channel}>
                <th scope="row">{t(`overview.channel.${channel}`)}</th>
                <td>{mentor.toLocaleString(tag)}</td>
                <td>{mentee.toLocaleString(tag)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
