import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useInbox } from '#app/features/conversations/inbox.tsx';
import { WaitingForwards } from '#app/features/forwards/waiting-forwards.tsx';
import { waitingShown } from '#app/lib/use-waiting.ts';
import { BinomeCards } from '#app/features/home/binome-cards.tsx';
import { CoordinationPanel } from '#app/features/home/coordination-panel.tsx';
import { MissingProfile } from '#app/features/home/missing-profile.tsx';
import { OpenPulses } from '#app/features/home/open-pulses.tsx';
import { NewPractices } from '#app/features/home/new-practices.tsx';
import { NewThreads } from '#app/features/home/new-threads.tsx';
import { liveBinomes } from '#app/features/home/own-binomes.ts';
import { OwnGroups } from '#app/features/home/own-groups.tsx';
import { Today } from '#app/features/home/today.tsx';
import { useFreshHome } from '#app/features/home/use-fresh-home.ts';
import { DueSection } from '#app/features/journal/due-section.tsx';
import { ProposalsPanel } from '#app/features/life/proposals-panel.tsx';
import { requestsShown, WaitingRequests } from '#app/features/questions/waiting-requests.tsx';
import { WaitingRelays } from '#app/features/relays/waiting-relays.tsx';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useSelf } from '#app/lib/use-self.ts';
import type { loader as shellLoader } from './_app.tsx';
import '#app/features/conversations/clocks.css';
import '#app/features/groups/group-lines.css';
import '#app/features/forwards/forwards.css';
import '#app/features/home/home.css';
import '#app/features/home/today.css';
import '#app/features/journal/steps.css';
import '#app/features/questions/questions.css';

export const handle = { title: 'home.title' };

/** So many of the steps that are to be done; the others stand with their binôme. */
const dueShown = 6;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { binomes, health, threads, practices, forwards, inbox, expertise, relays, journal, profiles } = context.services;
  const [ownBinomes, newThreads, newPractices, waiting, today, requests, proposed, due, ownHealth, proposals, unwritten] = await read(
    Promise.all([
      binomes.listOwn(actor), threads.list(actor, { limit: 5 }), practices.list(actor, { limit: 3 }), forwards.listForAuthor(actor, { limit: waitingShown }),
      inbox.today(actor), expertise.listOwn(actor, { limit: requestsShown }), relays.listWaiting(actor, { limit: waitingShown }), journal.due(actor, { limit: dueShown }), health.listOwn(actor),
      binomes.listProposed(actor), profiles.listUnwritten(actor),
    ]),
  );
  const opensGroups = actor.programmes.some(({ role }) => role !== 'member');
  return { opensGroups, binomes: ownBinomes, threads: newThreads.items, practices: newPractices.items, waiting: waiting.items, today, requests, proposed: proposed.items, due, health: ownHealth, proposals, unwritten };
}

export default function Home() {
  const { t } = useTranslation();
  const { opensGroups, binomes, threads, practices, waiting, today, requests, proposed, due, health, proposals, unwritten } = useLoaderData<typeof loader>();
  const coordinates = useRouteLoaderData<typeof shellLoader>('routes/_app')?.coordinates ?? false;
  const { name, programmes } = useSelf();
  const inbox = useInbox();
  useFreshHome();
  const groups = inbox.filter(({ kind }) => kind === 'group');
  const mayWait = !coordinates && programmes.some(({ role }) => role === 'member');
  // Isolates keep an Arabic name from turning a French sentence round, and the other way.
  return (
    <>
      <PageHeader title={t('home.hello', { name: isolated(name) })} />
      <div className="home">
        <WaitingForwards served={waiting} />
        <WaitingRelays served={proposed} />
        <OpenPulses binomes={binomes} health={health} />
        <Today today={today} />
        <DueSection steps={due} withPartner />
        <WaitingRequests served={requests} />
        <ProposalsPanel proposals={proposals} />
        {(binomes.length > 0 || (mayWait && proposals.length === 0)) && <BinomeCards binomes={liveBinomes(binomes, health, inbox)} />}
        {unwritten[0] && <MissingProfile programmeId={unwritten[0]} />}
        <OwnGroups groups={groups} mayOpen={opensGroups} />
        {coordinates && <CoordinationPanel />}
        <div className="columns">
          <NewThreads threads={threads} />
          <NewPractices practices={practices} />
        </div>
      </div>
    </>
  );
}
