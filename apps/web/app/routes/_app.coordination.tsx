import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Tabs } from '#app/components/tabs.tsx';
import '#app/features/coordination/coordination.css';
import { coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { ProgrammeChoice } from '#app/features/coordination/programme-choice.tsx';
import { useProgrammeName } from '#app/lib/use-reader.ts';

export const handle = { title: 'coordination.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { all, chosen } = await coordinatedProgrammes(context, request);
  return { all, chosen };
}

export default function Coordination() {
  const { t } = useTranslation();
  const { all, chosen } = useLoaderData<typeof loader>();
  const programmeName = useProgrammeName();
  const query = all.length > 1 ? `?programme=${chosen.id}` : '';
  const parts = [
    ...(chosen.can.pair ? [{ to: `/coordination/overview${query}`, label: t('overview.title') }] : []),
    { to: `/coordination${query}`, label: t('coordination.members.title'), end: true },
    { to: `/coordination/invitations${query}`, label: t('coordination.invitations.title') },
    ...(chosen.can.pair ? [{ to: `/coordination/cohorts${query}`, label: t('cohorts.title') }] : []),
    ...(chosen.can.pair ? [{ to: `/coordination/import${query}`, label: t('imports.title') }] : []),
    ...(chosen.can.pair ? [{ to: `/coordination/binomes${query}`, label: t('coordination.binomes.title') }] : []),
    { to: `/coordination/communes${query}`, label: t('coordination.communes.title') },
    ...(chosen.can.pair ? [{ to: `/coordination/programme${query}`, label: t('coordination.settings.title') }] : []),
  ];
  return (
    <>
      <PageHeader title={t('coordination.title')} intro={<bdi>{programmeName(chosen)}</bdi>} />
      {all.length > 1 && <ProgrammeChoice all={all} chosen={chosen} />}
      <Tabs label={t('coordination.parts')} tabs={parts} />
      <Outlet />
    </>
  );
}
