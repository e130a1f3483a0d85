import type {FieldOption} from './field.ts';

/** How a person may know the organisation: narrows the search for their records, and never has to be said. */
export const relations: readonly FieldOption[] = [
  {id: 'research-participant', label: 'I took part in research'},
  {id: 'research-partner', label: 'I helped to deliver or evaluate research'},
  {id: 'website-visitor', label: 'I visited the website'},
  {id: 'supplier-or-applicant', label: 'I am or was a supplier or a job applicant'},
  {id: 'event-or-newsletter', label: 'I signed up for an event, a newsletter or a publication'},
];
