import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { askedStandings } from '#app/features/overview/asked-standings.server.ts';
import { BinomeList } from '#app/features/overview/binome-list.tsx';
import '#app/features/overview/overview.css';
import { useFreshFigures } from '#app/features/overview/use-fresh-figures.ts';
import { read } from '#app/lib/failures.ts';

export const handle = { title: 'coordination.binomes.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await coordinatedProgrammes(context, request);
  const asked = askedStandings(request);
  const { page, communes, cohorts } = await read(context.services.overview.binomesToChoose(actor, { ...asked, programmeId: chosen.id }));
  return { page, asked, communes, cohorts, programmeId: chosen.id, query: all.length > 1 ? `?programme=${chosen.id}` : '' };
}

export default function Binomes() {
  const list = useLoaderData<typeof loader>();
  useFreshFigures(list.programmeId);
  return <BinomeList {...list} />;
}
