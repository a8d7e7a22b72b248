import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { groupInput } from '@passerelle/core/groups/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PlusIcon } from '#app/components/icons.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import { useInbox } from '#app/features/conversations/inbox.tsx';
import { ProgrammeChoice } from '#app/features/coordination/programme-choice.tsx';
import { cursorOf } from '#app/features/coordination/programme.server.ts';
import { GroupLine } from '#app/features/groups/group-line.tsx';
import { GroupRow } from '#app/features/groups/group-row.tsx';
import { ownProgramme } from '#app/features/groups/own-programme.server.ts';
import { useGroupQuestions } from '#app/features/groups/use-questions.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/coordination/coordination.css';
import '#app/features/groups/group-lines.css';
import '#app/features/groups/groups.css';

export const handle = { title: 'groups.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await ownProgramme(context, request);
  const { groups } = context.services;
  const open = chosen && (await read(groups.list(actor, { programmeId: chosen.id, standing: 'open', ...cursorOf(request) })));
  return { all, chosen, open };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const parsed = readForm(groupInput, form, { groupId: form.get('subject') });
  if (!parsed.ok) return parsed.refusal;
  const joined = await attempt(context.services.groups.join(actor, parsed.input), form);
  return joined.done ? redirectWithToast(context, `/conversations/${joined.value.id}`, 'groups.done.joined') : joined.refusal;
}

export default function Groups() {
  const { t } = useTranslation();
  const { all, chosen, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const own = useInbox().filter(({ kind, programmeId }) => kind === 'group' && programmeId === chosen?.id);
  const { join } = useGroupQuestions();
  const asked = useAsked('join');
  const joining = open?.items.find(({ id, can }) => id === asked && can.join);
  const make = (
    <LinkButton to={all.length > 1 ? `/groups/new?programme=${chosen?.id}` : '/groups/new'} look="primary" icon={<PlusIcon />}>
      {t('groups.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('groups.title')} intro={t('groups.intro')} action={chosen?.can.curate && make} />
      {all.length > 1 && chosen && <ProgrammeChoice all={all} chosen={chosen} />}
      <div className="stack">
        {joining && <AskedPanel question={join(joining)} answer={answer} />}
        <Panel title={t('groups.yours')}>
          {own.length === 0 && <p className="note">{t('groups.noneYours')}</p>}
          <ul role="list" className="group-lines">
            {own.map((group) => (
              <li key={group.id}>
                <GroupLine group={group} />
              </li>
            ))}
          </ul>
        </Panel>
        {open && (
          <Panel title={t('groups.open')} intro={t('groups.openIntro')}>
            {open.items.length === 0 && <p className="note">{t('groups.noneOpen')}</p>}
            <ul className="rows">
              {open.items.map((group) => (
                <GroupRow key={group.id} group={group} />
              ))}
            </ul>
            <MoreLink nextCursor={open.nextCursor} />
          </Panel>
        )}
      </div>
    </>
  );
}
