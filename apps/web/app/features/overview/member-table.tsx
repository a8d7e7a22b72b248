import type { OverviewView } from '@passerelle/core/overview/contract.ts';
import { colleges } from '#app/features/coordination/colleges.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

const sides = ['mentor', 'mentee', null] as const;

/** Members by college and by side. */
export function MemberTable({ members }: Pick<OverviewView, 'members'>) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const countOf = (college: (typeof colleges)[number], side: (typeof sides)[number]) => members.find((one) => one.college === college && one.side === side)?.count ?? 0;
  return (
    <table className="figure-table">
      <caption className="visually-hidden">{t('overview.members.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.members.college')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {t(`overview.members.${side ?? 'none'}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {colleges.map((college) => (
          <tr key={college}>
            <th scope="row">{t(`common.college.${college}`)}</th>
            {sides.map((side) => (
              <td key={side}>{countOf(college, side).toLocaleString(tag)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
