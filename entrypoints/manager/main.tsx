import { ManagerPage } from '../../components/manager/manager-page.tsx';
import { startPage } from '../../components/start-page.tsx';
import { createServices } from '../../lib/platform/create-services.ts';

void startPage(createServices(), () => <ManagerPage />, { texts: 'every text' });
