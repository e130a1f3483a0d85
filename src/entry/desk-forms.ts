import {definePrivacyForms} from '../ui/forms/privacy-form-element.ts';

definePrivacyForms(window);
