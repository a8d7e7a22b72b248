import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { DecideForward } from '#app/features/forwards/decide-forward.tsx';
import { decide } from '#app/features/forwards/forward-actions.server.ts';
import { ForwardOutcome } from '#app/features/forwards/forward-outcome.tsx';
import '#app/features/forwards/forwards.css';
import { useFollowForward } from '#app/features/forwards/use-follow-forward.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'forwards.requestTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { forward: await read(context.services.forwards.get(actor, pathId(params['id']))), selfId: actor.memberId };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  return decide({ context, actor: requireActor(context, request), forwardId: pathId(params['id']), form });
}

/** A refusal too is followed by a fresh look: the new words are what was refused for. */
export const shouldRevalidate = () => true;

export default function Request() {
  const { t } = useTranslation();
  const { forward, selfId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFollowForward(forward.id, forward.messageId);
  const { asker, thread, can } = forward;
  const parts = { person: <PersonName name={asker.name} />, thread: <bdi lang={thread.locale}>{thread.title}</bdi> };
  return (
    <div className="forwards">
      <PageHeader
        title={t('forwards.requestTitle')}
        intro={<Sentence text={t(asker.id === selfId ? 'forwards.youAsk' : 'forwards.asksYou')} parts={parts} />}
        back={{ to: '/forwards', label: t('forwards.all') }}
      />
      {can.decide ? <DecideForward forward={forward} answer={answer} /> : <ForwardOutcome forward={forward} selfId={selfId} answer={answer} />}
    </div>
  );
}
