import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { foundInput } from '@passerelle/core/auth/contract.ts';
import { AuthPage } from '#app/features/auth/auth-page.tsx';
import { FoundForm } from '#app/features/auth/found-form.tsx';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { beginSession } from '#app/lib/session.ts';

export const handle = { title: 'auth.found.title' };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await context.services.founding.isOpen(params.token ?? '');
  return data({ open }, { status: open ? 200 : 410 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const parsed = readForm(foundInput, form, { token: params.token });
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.founding.found(parsed.input, context.client), form);
  if (!result.done) return result.refusal;
  const answer = beginSession(context, result.value, '/coordination');
  answer.headers.append('Set-Cookie', context.cookies.locale(parsed.input.locale));
  return answer;
}

export default function Found() {
  const { t } = useTranslation();
  const { open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (open) return <FoundForm answer={answer} />;
  return (
    <AuthPage title={t('auth.link.deadTitle')} intro={t('auth.found.dead')}>
      {null}
    </AuthPage>
  );
}
