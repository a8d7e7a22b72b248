import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signInInput } from '@passerelle/core/auth/contract.ts';
import { DemoPanel } from '#app/features/auth/demo-panel.tsx';
import { demoCredentials, listDemoAccounts } from '#app/features/auth/demo.server.ts';
import { SignInForm } from '#app/features/auth/sign-in-form.tsx';
import '#app/features/auth/auth.css';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { beginSession, redirectSignedIn } from '#app/lib/session.ts';

export const handle = { title: 'auth.signIn.title' };

export function loader({ request, context }: LoaderFunctionArgs) {
  redirectSignedIn(context, request);
  return { demoAccounts: listDemoAccounts(context) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const parsed = readForm(signInInput, form, demoCredentials(context, form.get('demo')));
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.accounts.signIn(parsed.input, context.client), form);
  if (!result.done) return result.refusal;
  return beginSession(context, result.value, new URL(request.url).searchParams.get('next'));
}

export default function SignIn() {
  const { demoAccounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className={demoAccounts.length > 0 ? 'sign-in' : 'narrow'}>
      <SignInForm answer={answer} />
      {demoAccounts.length > 0 && <DemoPanel accounts={demoAccounts} />}
    </div>
  );
}
