import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reviseSpaceInput } from '@passerelle/core/spaces/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { readersOf, spaceName } from '#app/features/spaces/names.ts';
import { chosenReminder } from '#app/features/spaces/reminder-choice.tsx';
import { SpaceWords } from '#app/features/spaces/space-fields.tsx';
import { spaceHref } from '#app/features/spaces/space-place.tsx';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/spaces/spaces.css';

export const handle = { title: 'spaces.edit' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

async function editable({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const space = await read(context.services.spaces.get(actor, pathId(params.id)));
  if (!space.can.manage) throw data(null, { status: 403 });
  // A cohort's goes by its group's name, also when that changes, until it is given one of its own.
  const groupTitle = space.groupId && (await read(context.services.groups.get(actor, space.groupId))).title;
  return { actor, space, ownTitle: space.title === groupTitle ? null : space.title };
}

export async function loader(args: LoaderFunctionArgs) {
  const { space, ownTitle } = await editable(args);
  return { space, ownTitle };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, space } = await editable(args);
  const form = await args.request.formData();
  const named = space.kind === 'programme' && !space.general;
  const parsed = readForm(reviseSpaceInput.omit({ closed: true }), form, { spaceId: space.id, ...(!named && !form.get('title') && { title: null }), ...chosenReminder(form) });
  if (!parsed.ok) return parsed.refusal;
  const revised = await attempt(args.context.services.spaces.revise(actor, parsed.input), form);
  return revised.done ? redirectWithToast(args.context, spaceHref(space.id), 'spaces.done.revised') : revised.refusal;
}

export default function EditSpace() {
  const { t } = useTranslation();
  const { space, ownTitle } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, kind, general, description, writing, expertReminderDays } = space;
  return (
    <div className="narrow">
      <PageHeader title={t('spaces.edit')} back={{ to: spaceHref(id), label: spaceName(t, space) }} />
      <Panel>
        <Form answer={answer}>
          <SpaceWords title={ownTitle ?? ''} description={description} writing={writing} reminderDays={expertReminderDays} named={kind === 'programme' && !general} />
          <p className="note">{t('spaces.fixed', { readers: readersOf(t, space) })}</p>
          <div className="button-row">
            <SubmitButton>{t('common.save')}</SubmitButton>
            <LinkButton to={spaceHref(id)}>{t('common.cancel')}</LinkButton>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
