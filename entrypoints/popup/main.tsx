import { PopupPage } from '../../components/popup/popup-page.tsx';
import { startPage } from '../../components/start-page.tsx';
import { createServices } from '../../lib/platform/create-services.ts';
import type { FrontTab } from '../../lib/services/services.ts';

const services = createServices();
let tab: FrontTab | undefined;

void startPage(services, () => <PopupPage tab={tab} />, {
  async codesFirst() {
    tab = await services.browser.activeTab();
  },
});
