import { billOfMaterials } from './bill-of-materials';

/** Prints the bill of materials (CycloneDX) of what is installed: `npm run --silent sbom > sbom.json`. */
process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`);
