import { PageHeader } from '#app/components/page-header.tsx';

export const handle = { title: 'shell.nav.home' };

export default function Home() {
  return <PageHeader title="Passerelle" />;
}
