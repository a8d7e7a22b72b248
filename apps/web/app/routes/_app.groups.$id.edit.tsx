import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reviseGroupInput } from '@passerelle/core/groups/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AdmissionChoice, GroupWords } from '#app/features/groups/group-fields.tsx';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/groups/groups.css';

export const handle = { title: 'groups.edit' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const group = await read(context.services.groups.get(actor, pathId(params.id)));
  if (!group.can.manage) throw data(null, { status: 403 });
  return { group };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const groupId = pathId(params.id);
  const parsed = readForm(reviseGroupInput, form, { groupId });
  if (!parsed.ok) return parsed.refusal;
  const revised = await attempt(context.services.groups.revise(actor, parsed.input), form);
  return revised.done ? redirectWithToast(context, `/groups/${groupId}`, 'groups.done.revised') : revised.refusal;
}

export default function EditGroup() {
  const { t } = useTranslation();
  const { group } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, title, description, admission, history } = group;
  return (
    <div className="narrow">
      <PageHeader title={t('groups.edit')} back={{ to: `/groups/${id}`, label: title }} />
      <Panel>
        <Form answer={answer}>
          <GroupWords values={{ title, description }} />
          <AdmissionChoice value={admission} />
          <p className="note">
            {t(`groups.history.${history}`)}. {t('groups.historyFixed')}
          </p>
          <div className="button-row">
            <SubmitButton>{t('common.save')}</SubmitButton>
            <LinkButton to={`/groups/${id}`}>{t('common.cancel')}</LinkButton>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
