import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useInbox } from '#app/features/conversations/inbox.tsx';
import { waitingShown } from '#app/features/forwards/use-waiting-forwards.ts';
import { WaitingForwards } from '#app/features/forwards/waiting-forwards.tsx';
import { BinomeCards } from '#app/features/home/binome-cards.tsx';
import { CoordinationPanel } from '#app/features/home/coordination-panel.tsx';
import { NewPractices } from '#app/features/home/new-practices.tsx';
import { NewThreads } from '#app/features/home/new-threads.tsx';
import { useFreshHome } from '#app/features/home/use-fresh-home.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useSelf } from '#app/lib/use-self.ts';
import type { loader as shellLoader } from './_app.tsx';
import '#app/features/conversations/clocks.css';
import '#app/features/forwards/forwards.css';
import '#app/features/home/home.css';

export const handle = { title: 'home.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { threads, practices, forwards } = context.services;
  const [newThreads, newPractices, waiting] = await read(
    Promise.all([threads.list(actor, { limit: 5 }), practices.list(actor, { limit: 3 }), forwards.listForAuthor(actor, { limit: waitingShown })]),
  );
  return { threads: newThreads.items, practices: newPractices.items, waiting: waiting.items };
}

export default function Home() {
  const { t } = useTranslation();
  const { threads, practices, waiting } = useLoaderData<typeof loader>();
  const coordinates = useRouteLoaderData<typeof shellLoader>('routes/_app')?.coordinates ?? false;
  const { name, programmes } = useSelf();
  const binomes = useInbox();
  useFreshHome();
  const mayWait = !coordinates && programmes.some(({ role }) => role === 'member');
  // Isolates keep an Arabic name from turning a French sentence round, and the other way.
  return (
    <>
      <PageHeader title={t('home.hello', { name: `\u2068${name}\u2069` })} />
      <div className="home">
        <WaitingForwards served={waiting} />
        {(binomes.length > 0 || mayWait) && <BinomeCards binomes={binomes} />}
        {coordinates && <CoordinationPanel />}
        <div className="columns">
          <NewThreads threads={threads} />
          <NewPractices practices={practices} />
        </div>
      </div>
    </>
  );
}
