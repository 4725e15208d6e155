/* Many files side by side as a document: what is common first, then the factors, what lags first, then each file. */
#ifndef REPORT_COMPARISON_DOCUMENT_H
#define REPORT_COMPARISON_DOCUMENT_H

#include "report/comparison.h"
#include "report/document.h"

/* Borrows the comparison, and is freed before it. */
struct document *comparison_document(const struct comparison *comparison);

#endif
