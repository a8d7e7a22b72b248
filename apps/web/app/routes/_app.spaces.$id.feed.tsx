import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openFeedInput, revokeFeedInput } from '@passerelle/core/feeds/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import { MadeAddress } from '#app/features/feeds/made-address.tsx';
import { OwnFeeds, useRevokeQuestion } from '#app/features/feeds/own-feeds.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { spaceHref } from '#app/features/spaces/space-place.tsx';
import { newClientId } from '#app/lib/client-id.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/feeds/feeds.css';

export const handle = { title: 'spaces.feed.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const space = await read(context.services.spaces.get(actor, pathId(params.id)));
  return { space, feeds: await read(context.services.feeds.listOwn(actor, { spaceId: space.id })), clientId: newClientId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const spaceId = pathId(params.id);
  const { feeds } = context.services;
  const form = await request.formData();
  if (form.get('intent') === 'revoke') {
    const parsed = readForm(revokeFeedInput, form, { feedId: form.get('subject') });
    if (!parsed.ok) return parsed.refusal;
    await read(feeds.revoke(actor, parsed.input));
    return redirectWithToast(context, `/spaces/${spaceId}/feed`, 'spaces.done.feedRevoked');
  }
  const parsed = readForm(openFeedInput, form, { spaceId });
  if (!parsed.ok) return parsed.refusal;
  const opened = await attempt(feeds.open(actor, parsed.input), form);
  // Shown on this one page: an address that it could be asked for again under would be one too many.
  return opened.done ? data({ address: opened.value.address, problem: undefined }) : opened.refusal;
}

export default function Feed() {
  const { t } = useTranslation();
  const { space, feeds, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const question = useRevokeQuestion();
  const asked = useAsked('revoke');
  const revoking = feeds.find(({ id }) => id === asked);
  const refused = answer?.problem && { problem: answer.problem };
  return (
    <div className="narrow">
      <PageHeader title={t('spaces.feed.title')} intro={t('spaces.feed.intro')} back={{ to: spaceHref(space.id), label: spaceName(t, space) }} />
      <div className="stack">
        {revoking && <AskedPanel question={question(revoking)} answer={refused} />}
        {answer && 'address' in answer && <MadeAddress address={answer.address} />}
        <OwnFeeds feeds={feeds} />
        <Panel>
          <Form intent="open" answer={refused}>
            <input type="hidden" name="clientId" value={clientId} readOnly />
            <SubmitButton look="secondary">{t('spaces.feed.make')}</SubmitButton>
          </Form>
        </Panel>
      </div>
    </div>
  );
}
