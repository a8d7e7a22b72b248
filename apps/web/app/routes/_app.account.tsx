import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { changeOwnProfileInput } from '@passerelle/core/members/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import '#app/features/account/account.css';
import { DisplayPanel } from '#app/features/account/display-panel.tsx';
import { ProfilePanel } from '#app/features/account/profile-panel.tsx';
import { endSession } from '#app/features/account/session-actions.server.ts';
import { SessionsPanel } from '#app/features/account/sessions-panel.tsx';
import '#app/features/notifications/notifications.css';
import { NotificationsPanel } from '#app/features/notifications/notifications-panel.tsx';
import { readOwnNotifications, saveSettings } from '#app/features/notifications/settings.server.ts';
import { FollowsPanel } from '#app/features/follows/follows-panel.tsx';
import { ForwardsPanel } from '#app/features/forwards/forwards-panel.tsx';
import { ExpertisePanel } from '#app/features/questions/expertise-panel.tsx';
import { saveExpertise } from '#app/features/questions/expertise.server.ts';
import '#app/features/questions/questions.css';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'account.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { sessions: open, expertise: known } = context.services;
  const [sessions, notifications, expertise] = await Promise.all([read(open.list(actor)), readOwnNotifications(context, actor), read(known.getOwn(actor))]);
  return { sessions, notifications, expertise };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'notifications':
      return saveSettings(context, actor, form);
    case 'expertise':
      return saveExpertise(context, actor, form);
    case 'end-session':
      return endSession(context, actor, String(form.get('sessionId')));
    case 'end-all':
      await context.services.sessions.endAll(actor.memberId);
      return redirect('/sign-in', { headers: { 'Set-Cookie': context.cookies.noSession() } });
  }
  const parsed = readForm(changeOwnProfileInput, form);
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.members.changeOwnProfile(actor, parsed.input), form);
  return result.done ? redirectWithToast(context, '/account', 'account.profile.saved') : result.refusal;
}

export default function Account() {
  const { t } = useTranslation();
  const { sessions, notifications, expertise } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('account.title')} />
      <div className="stack account">
        <ProfilePanel answer={answer} />
        <DisplayPanel />
        <ExpertisePanel own={expertise} answer={answer} />
        <NotificationsPanel own={notifications} answer={answer} />
        <FollowsPanel />
        <ForwardsPanel />
        <SessionsPanel sessions={sessions} />
      </div>
    </>
  );
}
