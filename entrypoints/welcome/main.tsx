import { startPage } from '../../components/start-page.tsx';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { createServices } from '../../lib/platform/create-services.ts';

void startPage(createServices(), () => <WelcomePage />, { texts: 'every text' });
