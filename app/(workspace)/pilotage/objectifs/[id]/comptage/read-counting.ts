const text = (form: FormData, name: string) => String(form.get(name) ?? '');

const because = (form: FormData, of: string) => ({
  componentId: text(form, 'componentId'),
  src: text(form, `${of}-src`),
  reason: text(form, `${of}-reason`),
});

export const readMode = (form: FormData) => ({
  ...because(form, 'mode'),
  countingMode: text(form, 'countingMode'),
});

export const readReplacement = (form: FormData) => ({
  ...because(form, 'replace'),
  indicatorKey: text(form, 'indicatorKey'),
  label: text(form, 'label'),
  target: text(form, 'target'),
  baseline: text(form, 'baseline'),
  dueOn: text(form, 'dueOn'),
});

/** « Retirer » gives no day. */
export const readMilestone = (form: FormData) => ({
  componentId: text(form, 'componentId'),
  reachedOn: form.get('step') === 'take-back' ? null : text(form, 'reachedOn'),
  evidence: text(form, 'evidence'),
});
