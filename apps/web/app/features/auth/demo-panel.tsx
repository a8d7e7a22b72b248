import { Form } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { Mark } from '#app/components/mark.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import type { DemoEntry } from './demo.server.ts';

const colleges = ['official', 'elected'] as const;

/** In the demo, everybody's place can be taken with one click. Each button posts; nothing here needs a script. */
export function DemoPanel({ accounts }: { accounts: DemoEntry[] }) {
  const { t } = useTranslation();
  const members = accounts.filter(({ role }) => role === 'member');
  const team = accounts.filter(({ role }) => role !== 'member');
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('auth.demo.title')}</h2>
      <p className="note">{t('auth.demo.intro')}</p>
      <Form method="post" className="demo__form">
        {colleges.map((college) => (
          <details key={college} className="demo__group" open={college === 'official'}>
            <summary>{t(`auth.demo.${college}`)}</summary>
            <ul role="list" className="demo__pairs">
              {pairsOf(members.filter((entry) => entry.college === college)).map(([mentor, mentee]) => (
                <li key={mentor.key} className="demo__pair">
                  <DemoButton account={mentor} detail="commune" />
                  <Mark />
                  {mentee && <DemoButton account={mentee} detail="commune" />}
                </li>
              ))}
            </ul>
          </details>
        ))}
        <details className="demo__group" open>
          <summary>{t('auth.demo.team')}</summary>
          <ul role="list" className="demo__team">
            {team.map((account) => (
              <li key={account.key}>
                <DemoButton account={account} detail="role" />
              </li>
            ))}
          </ul>
        </details>
      </Form>
    </section>
  );
}

function DemoButton({ account, detail }: { account: DemoEntry; detail: 'commune' | 'role' }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  return (
    <button name="demo" value={account.key} className="demo__button">
      <span>
        <bdi className="person-name">{account.name}</bdi>
      </span>
      <small>{detail === 'role' ? t(`common.role.${account.role}`) : <bdi>{communeName(account.commune)}</bdi>}</small>
    </button>
  );
}

/** The list has mentor and mentee of each binôme one after the other. */
function pairsOf(members: DemoEntry[]): [DemoEntry, DemoEntry | undefined][] {
  return members.flatMap((mentor, index) => (index % 2 === 0 ? [[mentor, members[index + 1]]] : []));
}
