import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { acceptInvitationInput } from '@passerelle/core/auth/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { AuthPage } from '#app/features/auth/auth-page.tsx';
import { InvitationForm } from '#app/features/auth/invitation-form.tsx';
import { attempt, readOrNull } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { beginSession } from '#app/lib/session.ts';

export const handle = { title: 'auth.invitation.title' };

/** Shows whom the link is for. Looking uses nothing up: scanners of mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const preview = await readOrNull(context.services.invitations.preview(params.token ?? ''));
  return data({ preview }, { status: preview ? 200 : 410 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const parsed = readForm(acceptInvitationInput, form, { token: params.token });
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.invitations.accept(parsed.input, context.client), form);
  if (!result.done) return result.refusal;
  const answer = beginSession(context, result.value);
  answer.headers.append('Set-Cookie', context.cookies.locale(parsed.input.locale));
  return answer;
}

export default function Invitation() {
  const { t } = useTranslation();
  const { preview } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (preview) return <InvitationForm preview={preview} answer={answer} />;
  return (
    <AuthPage title={t('auth.invitation.deadTitle')} intro={t('auth.invitation.dead')}>
      <div>
        <LinkButton to="/sign-in" look="primary">
          {t('auth.signIn.submit')}
        </LinkButton>
      </div>
    </AuthPage>
  );
}
