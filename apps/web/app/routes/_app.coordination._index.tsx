import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { MemberRow } from '#app/features/coordination/member-row.tsx';
import { coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { read } from '#app/lib/failures.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const programmeId = chosen.id;
  return { page: await read(context.services.members.list(actor, { programmeId, limit: 50, ...cursorOf(request) })) };
}

export default function Members() {
  const { t } = useTranslation();
  const { page } = useLoaderData<typeof loader>();
  const invite = (
    <LinkButton to="/coordination/invitations" size="s">
      {t('coordination.invitations.formTitle')}
    </LinkButton>
  );
  return (
    <Panel title={t('coordination.members.title')} action={invite}>
      {page.items.length === 0 && <EmptyState title={t('coordination.members.empty')} />}
      <ul className="rows">
        {page.items.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </Panel>
  );
}
