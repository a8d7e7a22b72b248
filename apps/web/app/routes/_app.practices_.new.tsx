import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { beginPracticeInput } from '@passerelle/core/practices/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { newClientId } from '#app/lib/client-id.ts';
import { maxPracticeTitle } from '#app/lib/contract-constants.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { languageCodes, languages } from '#app/lib/languages.ts';
import { requireActor } from '#app/lib/session.ts';
import { themes } from '#app/lib/themes.ts';
import { useProgrammeName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'practices.new.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { programmes: await context.services.programmes.listOwn(actor), locale: actor.locale, clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const parsed = readForm(beginPracticeInput, form);
  if (!parsed.ok) return parsed.refusal;
  const begun = await attempt(context.services.practices.begin(actor, parsed.input), form);
  return begun.done ? redirect(`/practices/${begun.value.id}/edit`) : begun.refusal;
}

export default function NewSheet() {
  const { t } = useTranslation();
  const programmeName = useProgrammeName();
  const { programmes, locale, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [only] = programmes;
  return (
    <div className="narrow">
      <PageHeader title={t('practices.new.title')} intro={t('practices.new.intro')} back={{ to: '/practices', label: t('practices.all') }} />
      <Panel>
        <Form answer={answer}>
          <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
          {programmes.length > 1 ? (
            <Select name="programmeId" label={t('coordination.programme')} options={programmes.map((one) => ({ value: one.id, label: programmeName(one) }))} />
          ) : (
            <input type="hidden" name="programmeId" value={only?.id ?? ''} readOnly />
          )}
          <TextField name="title" label={t('practices.form.title')} maxLength={maxPracticeTitle} required />
          <Select name="theme" label={t('practices.form.theme')} options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))} placeholder={t('practices.form.choose')} required />
          <Select name="locale" label={t('practices.new.language')} options={languageCodes.map((value) => ({ value, label: languages[value].name }))} defaultValue={locale} />
          <SubmitButton>{t('practices.new.go')}</SubmitButton>
        </Form>
      </Panel>
    </div>
  );
}
