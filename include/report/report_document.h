/* The report of one file as a document: its parts, in the order in which a manager asks for them. */
#ifndef REPORT_REPORT_DOCUMENT_H
#define REPORT_REPORT_DOCUMENT_H

#include "report/document.h"
#include "report/report.h"

/* Borrows the report, and is freed before it. */
struct document *report_document(const struct report *report);

#endif
