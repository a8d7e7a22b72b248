import { Outlet } from '@remix-run/react';
import { PublicLayout } from '#app/features/shell/public-layout.tsx';

export default function Public() {
  return (
    <PublicLayout>
      <Outlet />
    </PublicLayout>
  );
}
