import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reviseSpaceInput } from '@passerelle/core/spaces/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PlusIcon } from '#app/components/icons.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import { ProgrammeChoice } from '#app/features/coordination/programme-choice.tsx';
import { backTo } from '#app/features/coordination/programme.server.ts';
import { ownProgramme } from '#app/features/groups/own-programme.server.ts';
import { useRereadOnFollow } from '#app/features/follows/use-fresh-follow.ts';
import { SpaceRow, useCloseQuestion } from '#app/features/spaces/space-row.tsx';
import { useFreshSpaces } from '#app/features/spaces/use-fresh-spaces.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/coordination/coordination.css';
import '#app/features/spaces/spaces.css';

export const handle = { title: 'spaces.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await ownProgramme(context, request);
  const { services } = context;
  const spaces = chosen ? await read(services.spaces.list(actor, { programmeId: chosen.id })) : [];
  return { all, chosen, spaces, follows: await services.follows.ofSpaces(actor, { spaceIds: spaces.map(({ id }) => id) }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const intent = form.get('intent');
  if (intent !== 'close' && intent !== 'reopen') throw data(null, { status: 400 });
  const closed = intent === 'close';
  const parsed = readForm(reviseSpaceInput.pick({ spaceId: true, closed: true }), form, { spaceId: form.get('subject'), closed });
  if (!parsed.ok) return parsed.refusal;
  const revised = await attempt(context.services.spaces.revise(actor, parsed.input), form);
  return revised.done ? redirectWithToast(context, backTo(request), closed ? 'spaces.done.closed' : 'spaces.done.reopened') : revised.refusal;
}

export default function Spaces() {
  const { t } = useTranslation();
  const { all, chosen, spaces, follows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFreshSpaces();
  useRereadOnFollow();
  const question = useCloseQuestion();
  const asked = useAsked('close');
  const closing = spaces.find(({ id, can }) => id === asked && can.manage);
  const make = (
    <LinkButton to={all.length > 1 ? `/spaces/new?programme=${chosen?.id}` : '/spaces/new'} look="primary" icon={<PlusIcon />}>
      {t('spaces.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('spaces.title')} intro={t('spaces.intro')} action={chosen?.can.curate && make} back={{ to: '/threads', label: t('threads.all') }} />
      {all.length > 1 && chosen && <ProgrammeChoice all={all} chosen={chosen} />}
      <div className="stack">
        {closing && <AskedPanel question={question(closing)} answer={answer} />}
        <Panel>
          {spaces.length === 0 && <p className="note">{t('spaces.none')}</p>}
          <ul className="rows">
            {spaces.map((space) => (
              <SpaceRow key={space.id} space={space} follow={follows.find(({ spaceId }) => spaceId === space.id)} />
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
