// libxlsxwriter, of which the export of bundles makes its workbooks.
#include <xlsxwriter.h>
