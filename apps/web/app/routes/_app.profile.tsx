import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { listCandidates } from '#app/features/coordination/candidates.server.ts';
import '#app/features/coordination/coordination.css';
import { backTo } from '#app/features/coordination/programme.server.ts';
import { ProgrammeChoice } from '#app/features/coordination/programme-choice.tsx';
import { ownProgramme } from '#app/features/profiles/own-programme.server.ts';
import { ProfileForm } from '#app/features/profiles/profile-form.tsx';
import { readProfile } from '#app/features/profiles/profile-input.server.ts';
import '#app/features/profiles/profiles.css';
import { RulesPanel } from '#app/features/profiles/rules-panel.tsx';
import { attempt, read } from '#app/lib/failures.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'profiles.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await ownProgramme(context, request);
  const { profiles, programmes } = context.services;
  const [profile, settings, members] = await read(Promise.all([profiles.getOwn(actor, chosen.id), programmes.settings(actor, chosen.id), listCandidates(context, actor, chosen.id)]));
  return { all, chosen, profile, settings, candidates: members.filter(({ id, college }) => id !== actor.memberId && college === actor.college) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await ownProgramme(context, request);
  const form = await request.formData();
  const parsed = readProfile(form, chosen.id);
  if (!parsed.ok) return parsed.refusal;
  const written = await attempt(context.services.profiles.writeOwn(actor, parsed.input), form);
  return written.done ? redirectWithToast(context, backTo(request), 'profiles.saved') : written.refusal;
}

export default function Profile() {
  const { t } = useTranslation();
  const { all, chosen, profile, settings, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('profiles.title')} intro={t('profiles.intro')} back={{ to: '/account', label: t('account.title') }} />
      {all.length > 1 && <ProgrammeChoice all={all} chosen={chosen} />}
      <div className="stack">
        <Panel>
          <ProfileForm key={`${chosen.id} ${profile.revision}`} profile={profile} candidates={candidates} answer={answer} />
        </Panel>
        <RulesPanel settings={settings} />
      </div>
    </>
  );
}
