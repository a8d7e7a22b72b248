import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import '#app/features/map/map.css';
import { drawColumns, drawLine } from '#app/features/overview/charts.server.ts';
import { ExportPanel } from '#app/features/overview/export-panel.tsx';
import { OverviewScreen } from '#app/features/overview/overview-screen.tsx';
import '#app/features/overview/overview.css';
import { queryOf } from '#app/features/overview/programme-query.ts';
import { lastYear } from '#app/features/overview/report-days.server.ts';
import { useFreshFigures } from '#app/features/overview/use-fresh-figures.ts';
import { read } from '#app/lib/failures.ts';

export const handle = { title: 'overview.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await coordinatedProgrammes(context, request);
  const overview = await read(context.services.overview.overview(actor, chosen.id));
  const series = (kind: 'messages' | 'contacts' | 'active') => overview.weeks.map((week) => ({ key: week.week, value: week[kind] }));
  const drawings = { messages: drawColumns(series('messages')), contacts: drawColumns(series('contacts')), active: drawLine(series('active')) };
  return { overview, drawings, query: queryOf(all, chosen), report: lastYear(overview.at) };
}

export default function Overview() {
  const { overview, drawings, query, report } = useLoaderData<typeof loader>();
  useFreshFigures(overview.programmeId);
  return (
    <div className="overview">
      <OverviewScreen overview={overview} drawings={drawings} query={query} />
      <ExportPanel programmeId={overview.programmeId} report={report} filters="" />
    </div>
  );
}
