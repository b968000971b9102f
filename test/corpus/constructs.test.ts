import { testTranslations } from "./translations.ts";

testTranslations((name) => name.startsWith("constructs/"));
