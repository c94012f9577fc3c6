/* Keeps an invented secret as cmdkey does, which wine does not have: UTF-16 without an end. */
#include <windows.h>
#include <wincred.h>

int main(void)
{
    static WCHAR target[] = L"abha-kiosk/abdm-client-secret";
    static WCHAR user[] = L"abdm";
    static WCHAR secret[] = L"invented";
    CREDENTIALW credential = {0};

    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target;
    credential.UserName = user;
    credential.CredentialBlob = (BYTE *)secret;
    credential.CredentialBlobSize = sizeof secret - sizeof secret[0];
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    return CredWriteW(&credential, 0) ? 0 : 1;
}
