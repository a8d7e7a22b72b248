import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { membershipInput } from '@passerelle/core/programmes/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { FormerMembers } from '#app/features/coordination/former-members.tsx';
import { MemberRow } from '#app/features/coordination/member-row.tsx';
import { backTo, coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import { useEndQuestion } from '#app/features/coordination/use-end-question.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const programmeId = chosen.id;
  const { members } = context.services;
  const [page, former] = await read(
    Promise.all([
      members.list(actor, { programmeId, limit: 50, ...cursorOf(request) }),
      members.list(actor, { programmeId, limit: 50, standing: 'former' }),
    ]),
  );
  return { page, former: former.items, canEnd: chosen.can.pair };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const memberId = form.get('subject');
  const parsed = readForm(membershipInput, form, { programmeId: chosen.id, memberId });
  if (!parsed.ok) return parsed.refusal;
  if (form.get('intent') === 'restore') {
    const restored = await attempt(context.services.programmes.restoreMembership(actor, parsed.input), form);
    if (!restored.done) return restored.refusal;
    return redirectWithToast(context, backTo(request), 'coordination.members.restored');
  }
  const ended = await attempt(context.services.programmes.endMembership(actor, parsed.input), form);
  if (!ended.done) return ended.refusal;
  // Who leaves the programme oneself coordinates nothing more in it.
  return redirectWithToast(context, memberId === actor.memberId ? '/' : backTo(request), 'coordination.members.ended');
}

export default function Members() {
  const { t } = useTranslation();
  const { page, former, canEnd } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const endQuestion = useEndQuestion();
  const asked = useAsked('end');
  const leaving = canEnd && page.items.find(({ id }) => id === asked);
  const invite = (
    <LinkButton to="/coordination/invitations" size="s">
      {t('coordination.invitations.formTitle')}
    </LinkButton>
  );
  return (
    <div className="stack">
      {leaving && <AskedPanel question={endQuestion(leaving)} answer={answer} />}
      <Panel title={t('coordination.members.title')} action={invite}>
        {page.items.length === 0 && <EmptyState title={t('coordination.members.empty')} />}
        <ul className="rows">
          {page.items.map((member) => (
            <MemberRow key={member.id} member={member} end={canEnd ? endQuestion(member) : null} />
          ))}
        </ul>
        <MoreLink nextCursor={page.nextCursor} />
      </Panel>
      {former.length > 0 && <FormerMembers members={former} answer={answer} />}
    </div>
  );
}
