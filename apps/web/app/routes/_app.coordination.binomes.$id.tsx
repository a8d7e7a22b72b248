import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { BinomeFigures } from '#app/features/overview/binome-figures.tsx';
import { drawColumns } from '#app/features/overview/charts.server.ts';
import '#app/features/overview/overview.css';
import { useFreshFigures } from '#app/features/overview/use-fresh-figures.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';

export const handle = { title: 'overview.one.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await coordinatedProgrammes(context, request);
  const figures = await read(context.services.overview.binome(actor, { programmeId: chosen.id, binomeId: pathId(params['id']) }));
  const drawing = drawColumns(figures.months.map(({ month, contacts }) => ({ key: month, value: contacts })));
  return { figures, drawing, query: all.length > 1 ? `?programme=${chosen.id}` : '' };
}

export default function OneBinome() {
  const { figures, drawing, query } = useLoaderData<typeof loader>();
  useFreshFigures(figures.programmeId, figures.id);
  return <BinomeFigures figures={figures} drawing={drawing} query={query} />;
}
