import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { ErrorMessage, ErrorPage } from '#app/features/shell/error-page.tsx';
import { SignedInLayout } from '#app/features/shell/signed-in-layout.tsx';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const coordinates = actor.administrator || actor.programmes.some(({ role }) => role === 'coordinator');
  const { members, conversations, inbox: news, together } = context.services;
  const [self, inbox, count] = await read(together('shell', [members.selfPart(actor), conversations.ownPart(actor), news.countPart(actor)]));
  return { self, inbox, news: count, coordinates };
}

/** The shell's data changes by what one sends, not by where one goes: links between pages do not ask for it again. */
export function shouldRevalidate({ formMethod, actionStatus = 200, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const stored = formMethod !== undefined && formMethod !== 'GET' && actionStatus < 400;
  return stored && defaultShouldRevalidate;
}

export default function SignedIn() {
  return (
    <SignedInLayout {...useLoaderData<typeof loader>()}>
      <Outlet />
    </SignedInLayout>
  );
}

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('routes/_app');
  if (!shell) return <ErrorPage />;
  return (
    <SignedInLayout {...shell}>
      <ErrorMessage />
    </SignedInLayout>
  );
}
