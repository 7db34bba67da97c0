import { CapturePage } from '../../components/capture/capture-page.tsx';
import { startPage } from '../../components/start-page.tsx';
import { createServices } from '../../lib/platform/create-services.ts';

void startPage(createServices(), () => <CapturePage />, { texts: 'every text' });
