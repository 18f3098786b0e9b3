/** The section, and the sending that the officer has before him. */
export const readDecision = (form: FormData) => ({
  sectionId: Number(form.get('sectionId')),
  submission: Number(form.get('submission')) || undefined,
});
