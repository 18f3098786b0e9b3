/** Why a copy is not made, or not put back, in words for whoever runs the service. */
export class CopyProblem extends Error {
  override name = 'CopyProblem';
}
