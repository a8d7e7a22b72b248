import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useFreshCohorts } from '#app/features/cohorts/use-fresh-cohorts.ts';
import { listCandidates } from '#app/features/coordination/candidates.server.ts';
import { backTo, coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { ProfileFacts } from '#app/features/profiles/profile-facts.tsx';
import { ProfileForm } from '#app/features/profiles/profile-form.tsx';
import { readProfile } from '#app/features/profiles/profile-input.server.ts';
import '#app/features/profiles/profiles.css';
import { attempt, read } from '#app/lib/failures.ts';
import type { PageHandle } from '#app/lib/page-title.ts';
import { pathId } from '#app/lib/path-id.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const memberId = pathId(params['id']);
  const profile = await read(context.services.profiles.get(actor, { programmeId: chosen.id, memberId }));
  const members = profile.can.write ? await listCandidates(context, actor, chosen.id) : [];
  return { profile, candidates: members.filter(({ id, college }) => id !== memberId && college === profile.member.college) };
}

type Served = Awaited<ReturnType<typeof loader>>;
export const handle: PageHandle<Served> = { title: ({ profile }) => profile.member.name };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const parsed = readProfile(form, chosen.id);
  if (!parsed.ok) return parsed.refusal;
  const written = await attempt(context.services.profiles.writeFor(actor, { ...parsed.input, memberId: pathId(params['id']) }), form);
  return written.done ? redirectWithToast(context, backTo(request), 'profiles.savedFor') : written.refusal;
}

export default function MembersProfile() {
  const { t } = useTranslation();
  const { profile, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFreshCohorts();
  const { member, wishes, can, revision } = profile;
  return (
    <div className="stack">
      <Panel title={<bdi>{member.name}</bdi>} action={<Badge>{t(`common.collegeOne.${member.college}`)}</Badge>} intro={<MemberPlace member={member} />}>
        <ProfileFacts profile={profile} />
      </Panel>
      {can.write && (
        <Panel>
          <details open={answer !== undefined}>
            <summary className="profile-form__open">{t('profiles.writeFor')}</summary>
            <p className="note">{t('profiles.writeForHint')}</p>
            <ProfileForm key={revision} profile={{ ...profile, wishes: wishes ?? [] }} candidates={candidates} answer={answer} />
          </details>
        </Panel>
      )}
    </div>
  );
}

function MemberPlace({ member: { jobTitle, commune } }: { member: MemberRef }) {
  const communeName = useCommuneName();
  return (
    <>
      <bdi>{jobTitle}</bdi> · <bdi>{communeName(commune)}</bdi>
    </>
  );
}
