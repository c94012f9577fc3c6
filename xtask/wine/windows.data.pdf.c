/* Wine has no drawing of PDF, with which the spooler prints. The program wants the library to start. */
#include <windows.h>

__declspec(dllexport) HRESULT WINAPI PdfCreateRenderer(void *device, void **renderer)
{
    (void)device;
    (void)renderer;
    return E_NOTIMPL;
}
