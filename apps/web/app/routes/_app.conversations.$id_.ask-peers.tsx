import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { nameOf } from '#app/features/conversations/partner.ts';
import '#app/features/forwards/forwards.css';
import * as asking from '#app/features/relays/ask-peers.server.ts';
import { ProposeQuestion } from '#app/features/relays/propose-question.tsx';
import { QuestionForm } from '#app/features/relays/question-form.tsx';
import '#app/features/relays/relays.css';
import { newClientId } from '#app/lib/client-id.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'relays.pageTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

/** Which message it begins with, or which proposal is changed. */
function placeOf(request: Request) {
  const { searchParams } = new URL(request.url);
  const relay = searchParams.get('relay');
  const message = Number(searchParams.get('message'));
  return { relayId: relay === null ? null : pathId(relay), message: Number.isSafeInteger(message) && message > 0 ? message : null };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { relayId, message } = placeOf(request);
  const conversation = await read(context.services.conversations.get(actor, pathId(params['id'])));
  if (conversation.kind !== 'binome') throw data({ code: 'not-found' }, { status: 404 });
  const given = { context, actor, conversationId: conversation.id, relayId };
  const { question, revision } = await asking.firstWords(given, message);
  const spaces = await asking.spacesFor(given, conversation.programmeId);
  return { conversationId: conversation.id, relayId, partnerName: nameOf(conversation, actor.memberId), question, revision, spaces, clientId: newClientId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const sent = { context, actor, conversationId: pathId(params['id']), relayId: placeOf(request).relayId, form };
  if (form.get('intent') === 'preview') return asking.preview(sent);
  if (form.get('intent') === 'propose') return asking.propose(sent);
  throw data(null, { status: 400 });
}

export default function AskPeers() {
  const { t } = useTranslation();
  const { conversationId, relayId, partnerName, question, revision, spaces, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const seen = answer && 'preview' in answer ? answer : null;
  const refused = answer && 'problem' in answer ? answer : undefined;
  const back = relayId ? `/relays/${relayId}` : `/conversations/${conversationId}`;
  const person = <PersonName name={partnerName} />;
  return (
    <div className="forwards">
      <PageHeader
        title={t(relayId ? 'relays.editTitle' : 'relays.pageTitle')}
        intro={<Sentence text={t(relayId ? 'relays.editIntro' : 'relays.intro')} parts={{ person }} />}
        back={{ to: back, label: relayId ? t('relays.title') : t('relays.back') }}
      />
      <div className="stack">
        {seen && (
          <ProposeQuestion question={seen.question} preview={seen.preview} partnerName={partnerName} given={revision === null ? { clientId } : { revision }} answer={refused} />
        )}
        <Panel title={t(seen ? 'relays.form.edit' : 'relays.form.question')}>
          <QuestionForm question={seen?.question ?? question} spaces={spaces} cancel={back} answer={refused && { problem: { ...refused.problem, intent: 'preview' } }} />
        </Panel>
      </div>
    </div>
  );
}
