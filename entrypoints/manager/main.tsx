import { ManagerPage } from '../../components/manager/manager-page.tsx';
import { startPage } from '../../components/start-page.tsx';
import { readKey } from '../../lib/core/otp/read-key.ts';
import { createServices } from '../../lib/platform/create-services.ts';

void startPage(createServices({ readKey }), () => <ManagerPage />, { texts: 'every text' });
