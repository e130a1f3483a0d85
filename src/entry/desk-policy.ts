import {definePrivacyPolicy} from '../ui/policy/privacy-policy-element.ts';

definePrivacyPolicy(window);
